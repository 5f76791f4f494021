@echo off
rem Starts giamngheo on Windows from an installation (mvn -Pdist package) or a built source tree.
rem   GIAMNGHEO_HEAP   heap of the JVM (default 2g)
rem   GIAMNGHEO_CONF   folder of standards, forms, areas (default: conf beside this file)
rem   GIAMNGHEO_FLAGS  further JVM flags
setlocal
chcp 65001 >nul
set "HOME_FOLDER=%~dp0"
set "HOME_FOLDER=%HOME_FOLDER:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not defined GIAMNGHEO_HEAP set "GIAMNGHEO_HEAP=2g"

if exist "%HOME_FOLDER%\lib" (
  set "FLAGS_FILE=%HOME_FOLDER%\launcher\jvm.flags"
  set "CLASSES=%HOME_FOLDER%\lib\*"
) else (
  set "FLAGS_FILE=%HOME_FOLDER%\jobs\target\launcher\jvm.flags"
  set "CLASSES=%HOME_FOLDER%\jobs\target\*;%HOME_FOLDER%\reports\target\*;%HOME_FOLDER%\warehouse\target\*;%HOME_FOLDER%\jobs\target\lib\*"
)
if not exist "%FLAGS_FILE%" (
  echo giamngheo: chua dung chuong trinh. Chay: mvn -DskipTests package 1>&2
  exit /b 3
)
"%JAVA%" "@%FLAGS_FILE%" -Xmx%GIAMNGHEO_HEAP% -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dgiamngheo.home=%HOME_FOLDER%" %GIAMNGHEO_FLAGS% -cp "%CLASSES%" giamngheo.jobs.cli.Main %*
exit /b %ERRORLEVEL%
