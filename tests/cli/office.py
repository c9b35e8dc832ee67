# SPDX-License-Identifier: GPL-3.0-or-later
"""LibreOffice, which reads what convert writes."""
import os
import shutil
import subprocess

from cli import Skip

OFFICE_TIMEOUT_S = 240


def convert_by_office(folder, name, target):
    office = shutil.which("soffice")
    if office is None:
        raise Skip("LibreOffice is not installed")
    profile = "-env:UserInstallation=file://" + folder.join("office")
    environment = {"PATH": os.environ["PATH"], "HOME": folder.path, "LC_ALL": "C.UTF-8"}
    done = subprocess.run([office, profile, "--headless", "--convert-to", target, "--outdir", folder.join("office-out"),
                           folder.join(name)], env=environment, cwd=folder.path, timeout=OFFICE_TIMEOUT_S, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert done.returncode == 0, done.stdout
