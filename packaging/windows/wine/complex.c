/* For trying under Wine only, never shipped: the complex functions of C99 that its ucrtbase lacks.
   Windows passes complex numbers as structures; for it a long double is a double. */
#include <complex.h>
#include <math.h>

typedef struct { float re, im; } f;
typedef struct { double re, im; } d;

#define WHOLE(z) ((z).re + (z).im * I)
#define AS_F(w) ((f){ crealf(w), cimagf(w) })
#define AS_D(w) ((d){ creal(w), cimag(w) })
#define ONE(name) \
    f try_##name##f(f z) { float complex w = name##f(WHOLE(z)); return AS_F(w); } \
    d try_##name(d z) { double complex w = name(WHOLE(z)); return AS_D(w); } \
    d try_##name##l(d z) { double complex w = name(WHOLE(z)); return AS_D(w); }
#define PART(name, value) \
    float try_##name##f(f z) { return (float)(value); } \
    double try_##name(d z) { return value; } \
    double try_##name##l(d z) { return value; }

ONE(ccos) ONE(ccosh) ONE(cexp) ONE(clog) ONE(csin) ONE(csinh) ONE(csqrt) ONE(ctan) ONE(ctanh)
PART(creal, z.re) PART(cimag, z.im) PART(cabs, hypot(z.re, z.im)) PART(carg, atan2(z.im, z.re))

f try_cpowf(f z, f e) { float complex w = cpowf(WHOLE(z), WHOLE(e)); return AS_F(w); }
d try_cpow(d z, d e) { double complex w = cpow(WHOLE(z), WHOLE(e)); return AS_D(w); }
d try_cpowl(d z, d e) { return try_cpow(z, e); }
