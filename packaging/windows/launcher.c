/* Mandat.exe and mandat-cli.exe: start the Python beside them on mandat_start, and nothing else.

   Both are this file; CONSOLE is defined for the second. Python is told to look at no setting of
   the computer (-I), to write nothing beside itself (-B), and to take every text as UTF-8. */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>

#define ROOM 32768 /* the longest path Windows knows */
#define CANNOT_START 3

typedef int (*Python)(int, wchar_t **);

static wchar_t folder[ROOM], path[ROOM];

static int missing(void)
{
#ifdef CONSOLE
    fputs("Mandat cannot start: files of the program are missing. Install it again.\n", stderr);
#else
    MessageBoxW(NULL,
                L"Мандат не може да се покрене: недостају датотеке програма. "
                L"Инсталирајте га поново.\n\n"
                L"Mandat cannot start: files of the program are missing. Install it again.",
                L"Мандат · Mandat", MB_ICONERROR | MB_OK | MB_SETFOREGROUND);
#endif
    return CANNOT_START;
}

static const wchar_t *beside(const wchar_t *name)
{
    swprintf(path, ROOM, L"%ls\\%ls", folder, name);
    return path;
}

static Python python(void)
{
    DWORD length = GetModuleFileNameW(NULL, folder, ROOM);
    wchar_t *last = wcsrchr(folder, L'\\');
    if (length == 0 || length >= ROOM - 64 || last == NULL)
        return NULL;
    *last = L'\0';
    if (GetFileAttributesW(beside(L"app\\mandat_start.py")) == INVALID_FILE_ATTRIBUTES)
        return NULL;
    AddDllDirectory(beside(L"runtime"));
    HMODULE library = LoadLibraryExW(
        beside(L"runtime\\python311.dll"), NULL,
        LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    return library ? (Python)(void *)GetProcAddress(library, "Py_Main") : NULL;
}

int wmain(void)
{
    static wchar_t *always[] = {L"-I", L"-B", L"-X", L"utf8", L"-m", L"mandat_start"};
    const int fixed = sizeof always / sizeof *always;
    int given = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &given);
    wchar_t **all = words ? calloc(given + fixed + 1, sizeof *all) : NULL;
    Python start = python();
    if (all == NULL || start == NULL)
        return missing();
    all[0] = words[0];
    memcpy(all + 1, always, sizeof always);
    memcpy(all + 1 + fixed, words + 1, (given - 1) * sizeof *all);
    return start(given + fixed, all);
}
