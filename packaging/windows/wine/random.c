/* For trying under Wine only, never shipped: the one function of bcryptprimitives that Rust asks. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE into, SIZE_T size)
{
    return RtlGenRandom(into, (ULONG)size);
}
