"""Reads a view through LibreOffice's PostgreSQL driver into a sheet and stores it as CSV."""
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


url, user, password, sql, target = sys.argv[1:]
pipe = "giamngheo" + str(time.time_ns())
profile = tempfile.mkdtemp()
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + profile,
     "--accept=pipe,name=" + pipe + ";urp;"])
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for attempt in range(120):
        try:
            context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.5)
    services = context.ServiceManager
    drivers = services.createInstanceWithContext("com.sun.star.sdbc.DriverManager", context)
    connection = drivers.getConnectionWithInfo(url, (prop("user", user), prop("password", password)))
    rows = connection.createStatement().executeQuery(sql)
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    book = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (prop("Hidden", True),))
    sheet = book.Sheets.getByIndex(0)
    columns = rows.getMetaData().getColumnCount()
    line = 0
    while rows.next():
        for column in range(columns):
            sheet.getCellByPosition(column, line).setFormula(rows.getString(column + 1))
        line += 1
    book.storeToURL("file://" + target, (prop("FilterName", "Text - txt - csv (StarCalc)"),
                                         prop("FilterOptions", "44,34,76,1")))
    book.close(True)
    connection.close()
    desktop.terminate()
finally:
    try:
        office.wait(20)
    except subprocess.TimeoutExpired:
        office.terminate()
