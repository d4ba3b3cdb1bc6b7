; The installer of Mandat: for one person, without an administrator, and silently with /S.
; build.py defines VERSION, NUMBERS, FOLDER, SETUP, KIBIBYTES, LISTED and SIDE; FAST for a try.

Unicode true
Target amd64-unicode
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "FileFunc.nsh"
!include "${LISTED}"

!define APP "Mandat"
!define KIND "Mandat.Book"
!define OWN "Software\Mandat"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Mandat"
!define OLDEST_BUILD 17763 ; Windows 10, version 1809
!define REFUSED 3          ; the exit code where nothing was done

Name "${APP} ${VERSION}"
BrandingText "${APP} ${VERSION}"
OutFile "${SETUP}"
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "${OWN}" "Folder"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "${APP}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${APP} ${VERSION}"
VIAddVersionKey /LANG=0 "CompanyName" "${APP}"
VIAddVersionKey /LANG=0 "LegalCopyright" "EUPL-1.2"

!define MUI_ICON "${FOLDER}\mandat.ico"
!define MUI_UNICON "${FOLDER}\mandat.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_WINDOWTITLE "Мандат · Mandat"
!define MUI_LANGDLL_INFO "Језик · Jezik · Language"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${OWN}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "SetupLanguage"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Mandat.exe"

!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_PRE stayInPlace
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE refuseForeignFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "Serbian"
!insertmacro MUI_LANGUAGE "SerbianLatin"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL
!include "texts.nsh"

; Ends the installation with a sentence, or silently with the exit code alone.
!macro REFUSE SENTENCE
  MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}" /SD IDOK
  SetErrorLevel ${REFUSED}
  Quit
!macroend

; A library that a running program has loaded cannot be opened for writing.
!macro WAIT_UNTIL_CLOSED
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\runtime\python311.dll"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\runtime\python311.dll" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel ${REFUSED}
    Quit
  ${Loop}
!macroend

Function .onInit
  Call chooseLanguage
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    !insertmacro REFUSE "$(TOO_OLD)"
  ${EndIf}
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

; Windows has newer numbers for Serbian than NSIS; by primary language alone, Croatian and Bosnian
; would be offered Cyrillic.
Function chooseLanguage
  System::Call 'kernel32::GetUserDefaultUILanguage() i .r0'
  IntOp $1 $0 & 0x3FF
  ${If} $1 = 0x1A
    StrCpy $LANGUAGE ${LANG_SERBIANLATIN}
    ${If} $0 = 0x281A ; Serbia
    ${OrIf} $0 = 0x0C1A ; Serbia and Montenegro, as it was
    ${OrIf} $0 = 0x1C1A ; Bosnia and Herzegovina
    ${OrIf} $0 = 0x301A ; Montenegro
    ${OrIf} $0 = 0x6C1A ; Cyrillic, wherever
      StrCpy $LANGUAGE ${LANG_SERBIAN}
    ${EndIf}
  ${EndIf}
FunctionEnd

; A newer version goes where the earlier one lies.
Function stayInPlace
  ReadRegStr $0 HKCU "${OWN}" "Folder"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\uninstall.exe"
    StrCpy $INSTDIR $0
    Abort
  ${EndIf}
FunctionEnd

Function refuseForeignFolder
  ${IfNot} ${FileExists} "$INSTDIR\uninstall.exe"
  ${AndIf} ${FileExists} "$INSTDIR\*.*"
    ${DirState} "$INSTDIR" $0
    ${If} $0 = 1
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(NOT_EMPTY)" /SD IDOK
      SetErrorLevel ${REFUSED}
      Abort
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "${APP}"
  ${If} ${Silent}
    Call refuseForeignFolder
  ${EndIf}
  !insertmacro WAIT_UNTIL_CLOSED
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR' $0
    ${If} $0 <> 0
      !insertmacro REFUSE "$(OLD_STAYS)"
    ${EndIf}
  ${EndIf}
  SetOutPath "$INSTDIR"
  ClearErrors
  !insertmacro PUT
  ${If} ${Errors}
    !insertmacro REFUSE "$(INCOMPLETE)"
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Call tellWindows
SectionEnd

Function tellWindows
  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\Mandat.exe" "" "$INSTDIR\mandat.ico"
  WriteRegStr HKCU "${OWN}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${OWN}" "SetupLanguage" "$LANGUAGE"

  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(BOOK)"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\mandat.ico"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\Mandat.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.mandat" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\.mandat\OpenWithProgids" "${KIND}" ""

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\mandat.ico"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${APP}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KIBIBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${RefreshShellIcons}
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; Takes away what was put there and nothing else: a book that somebody keeps in this folder stays,
; and so do settings and copies, which lie elsewhere.
Section "Uninstall"
  !insertmacro WAIT_UNTIL_CLOSED
  !insertmacro TAKE_AWAY
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${APP}.lnk"
  ReadRegStr $0 HKCU "${CLASSES}\.mandat" ""
  ${If} $0 == "${KIND}"
    DeleteRegValue HKCU "${CLASSES}\.mandat" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.mandat\OpenWithProgids" "${KIND}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.mandat\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.mandat"
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${OWN}"
  ${RefreshShellIcons}
SectionEnd
