@echo off
rem SPDX-License-Identifier: AGPL-3.0-or-later
rem Starts Casement: without a console where there is only a window to show.
setlocal
set "home=%~dp0.."
if "%~1"=="" (
  start "" "%home%\runtime\bin\javaw.exe" @flags@ "-XX:AOTCache=%home%\lib\casement.aot" -jar "%home%\lib\casement.jar"
  exit /b 0
)
"%home%\runtime\bin\java.exe" @flags@ "-XX:AOTCache=%home%\lib\casement.aot" -jar "%home%\lib\casement.jar" %*
exit /b %ERRORLEVEL%
