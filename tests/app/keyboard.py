# SPDX-License-Identifier: GPL-3.0-or-later
"""Presses keys of the display by their places on the keyboard, whatever layout is in force: keyboard.py
Each line of the input is a number of the layout, 0 for English and 1 for Russian, and a chord like ctrl+shift+z, of
keys named as the English layout names them; or “focus” and the number of the window that is to have the keys; or
“point” with the number of a window and a place in it, like 83,10,20; or “button”, 1 to press and 0 to let go; or
“click” and a button, perhaps with keys, like ctrl+4. Each is answered by a line with its last word once the display has
seen it."""
import ctypes
import subprocess
import sys

CORE_KEYBOARD = 0x100
REVERT_TO_PARENT = 2
FAR = 32767  # beyond any display, which keeps the pointer at its last corner
MODIFIERS = {'ctrl': 'Control_L', 'shift': 'Shift_L', 'alt': 'Alt_L'}

x11 = ctypes.CDLL('libX11.so.6')
xtst = ctypes.CDLL('libXtst.so.6')
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XStringToKeysym.restype = ctypes.c_ulong
x11.XKeysymToKeycode.restype = ctypes.c_ubyte
x11.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
x11.XkbLockGroup.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_uint]
x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
x11.XAutoRepeatOff.argtypes = [ctypes.c_void_p]
x11.XSetInputFocus.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_ulong]
x11.XWarpPointer.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong, *[ctypes.c_int] * 6]
xtst.XTestFakeButtonEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
xtst.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_ulong]
xtst.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]


# A window that the display does not show yet cannot have the keys, which is no reason to end.
@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
def ignore_error(display, error):
    return 0


def press(display, keycodes):
    for keycode in keycodes:
        xtst.XTestFakeKeyEvent(display, keycode, 1, 0)
    for keycode in reversed(keycodes):
        xtst.XTestFakeKeyEvent(display, keycode, 0, 0)
    x11.XSync(display, 0)


def find_keycode(display, name):
    keycode = x11.XKeysymToKeycode(display, x11.XStringToKeysym(name.encode()))
    if keycode == 0:
        sys.exit(f'no key {name}')
    return keycode


def click(display, parts):
    keycodes = [find_keycode(display, MODIFIERS[name]) for name in parts[:-1]]
    for keycode in keycodes:
        xtst.XTestFakeKeyEvent(display, keycode, 1, 0)
    for pressed in 1, 0:
        xtst.XTestFakeButtonEvent(display, int(parts[-1]), pressed, 0)
    for keycode in keycodes:
        xtst.XTestFakeKeyEvent(display, keycode, 0, 0)
    x11.XSync(display, 0)


def obey(display, order, what):
    if order == 'focus':
        x11.XSetInputFocus(display, int(what), REVERT_TO_PARENT, 0)
        x11.XSync(display, 0)
        return
    if order == 'point':
        window, x, y = (int(part) for part in what.split(','))
        x11.XWarpPointer(display, 0, window, 0, 0, 0, 0, x, y)
        x11.XSync(display, 0)
        return
    if order == 'button':
        xtst.XTestFakeButtonEvent(display, 1, int(what), 0)
        x11.XSync(display, 0)
        return
    if order == 'click':
        click(display, what.split('+'))
        return
    x11.XkbLockGroup(display, CORE_KEYBOARD, int(order))
    press(display, [find_keycode(display, MODIFIERS.get(name, name)) for name in what.split('+')])


def main():
    display = x11.XOpenDisplay(None)
    if not display:
        sys.exit('no display')
    # A menu that opens below the pointer would choose the entry there, sooner or later than the keys.
    xtst.XTestFakeMotionEvent(display, -1, FAR, FAR, 0)
    x11.XSetErrorHandler(ignore_error)
    # Where the machine is slow a key would seem to be held.
    x11.XAutoRepeatOff(display)
    subprocess.run(['setxkbmap', '-layout', 'us,ru'], check=True)
    print('ready', flush=True)
    for line in sys.stdin:
        order, what = line.split()
        obey(display, order, what)
        print(what, flush=True)


main()
