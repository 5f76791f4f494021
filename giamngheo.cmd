@echo off
rem Starts giamngheo on Windows from an installation (mvn -Pdist package) or a source tree, which
rem the first use builds. What it starts, giamngheo.jobs.launch says.
rem   GIAMNGHEO_HEAP   heap of the JVM (default 2g)
rem   GIAMNGHEO_CONF   folder of standards, forms, areas (default: conf beside this file)
rem   GIAMNGHEO_FLAGS  further JVM flags
setlocal
chcp 65001 >nul
set "HOME_FOLDER=%~dp0"
set "HOME_FOLDER=%HOME_FOLDER:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "LAUNCH=%HOME_FOLDER%\jobs\target\giamngheo-jobs-1.0.0.jar"
if exist "%HOME_FOLDER%\lib" set "LAUNCH=%HOME_FOLDER%\lib\giamngheo-jobs-1.0.0.jar"
if not exist "%LAUNCH%" (
  pushd "%HOME_FOLDER%"
  call mvn -q -B -DskipTests package 1>&2
  popd
)
if not exist "%LAUNCH%" exit /b 3
"%JAVA%" -Xshare:auto -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Djdk.console=java.base -cp "%LAUNCH%" giamngheo.jobs.launch.Launch "%HOME_FOLDER%" %*
exit /b %ERRORLEVEL%
