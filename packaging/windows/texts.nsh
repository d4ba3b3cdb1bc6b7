; What installer and uninstaller say beyond what NSIS itself says, in the languages of the program.

!macro TEXT NAME CYRILLIC LATIN ENGLISH
  LangString ${NAME} ${LANG_SERBIAN} "${CYRILLIC}"
  LangString ${NAME} ${LANG_SERBIANLATIN} "${LATIN}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!insertmacro TEXT BOOK \
  "Изборна књига програма Мандат" \
  "Izborna knjiga programa Mandat" \
  "Mandat election book"
!insertmacro TEXT WELCOME \
  "Мандат се инсталира само за вас, без администратора, и ради без интернета.$\r$\n$\r$\nАко на рачунару већ имате старију верзију, ова ће заузети њено место. Изборне књиге и све што је уз њих остају где су." \
  "Mandat se instalira samo za vas, bez administratora, i radi bez interneta.$\r$\n$\r$\nAko na računaru već imate stariju verziju, ova će zauzeti njeno mesto. Izborne knjige i sve što je uz njih ostaju gde su." \
  "Mandat is installed for you alone, without an administrator, and works without the internet.$\r$\n$\r$\nIf you have an earlier version, this one takes its place. Election books and all that lies beside them stay where they are."
!insertmacro TEXT TOO_OLD \
  "Мандат ради на 64-битном Windows-у 10 (верзија 1809 или новија) и на Windows-у 11. Овај рачунар има старији Windows." \
  "Mandat radi na 64-bitnom Windows-u 10 (verzija 1809 ili novija) i na Windows-u 11. Ovaj računar ima stariji Windows." \
  "Mandat runs on 64-bit Windows 10 (version 1809 or later) and on Windows 11. This computer has an older Windows."
!insertmacro TEXT RUNNING \
  "Мандат је отворен. Затворите све његове прозоре, па покушајте поново." \
  "Mandat je otvoren. Zatvorite sve njegove prozore, pa pokušajte ponovo." \
  "Mandat is open. Close all of its windows, then try again."
!insertmacro TEXT NOT_EMPTY \
  "У овој фасцикли већ има нечег другог. Изаберите празну или нову фасциклу, да се ништа ваше не би мешало са програмом." \
  "U ovoj fascikli već ima nečeg drugog. Izaberite praznu ili novu fasciklu, da se ništa vaše ne bi mešalo sa programom." \
  "There is something else in this folder. Choose an empty or a new one, so that nothing of yours is mixed with the program."
!insertmacro TEXT OLD_STAYS \
  "Претходна верзија није могла да се уклони. Поново покрените рачунар, па инсталацију." \
  "Prethodna verzija nije mogla da se ukloni. Ponovo pokrenite računar, pa instalaciju." \
  "The earlier version could not be removed. Restart the computer, then run this again."
!insertmacro TEXT INCOMPLETE \
  "Нису све датотеке програма уписане: проверите има ли на диску слободног места, па поново покрените инсталацију." \
  "Nisu sve datoteke programa upisane: proverite ima li na disku slobodnog mesta, pa ponovo pokrenite instalaciju." \
  "Not all files of the program were written: see whether the disk is full, then run this again."
