#ifndef TRACKER_CMESSAGEDIGEST_SHIM_H
#define TRACKER_CMESSAGEDIGEST_SHIM_H

#include <sha2.h>
#include <string.h>

/* SHA-256 by the instructions of the processor, where it has them: several times as fast as libmd, whose context is used. */

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

/* Whether the processor has SHA-NI, SSSE3 and SSE4.1. */
static inline int cmessagedigest_has_instructions(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & (1u << 9)) || !(c & (1u << 19))) return 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & (1u << 29));
}

/* FIPS 180-4, 4.2.2. */
static const uint32_t cmessagedigest_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

/* Takes whole blocks of 64 bytes into a state of eight words. */
__attribute__((target("sha,ssse3,sse4.1")))
static inline void cmessagedigest_blocks(uint32_t *words, const uint8_t *data, size_t count) {
    const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0bULL, 0x0405060700010203ULL);
    /* The instructions want the words as ABEF and CDGH. */
    __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)words), 0xB1);
    __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(words + 4)), 0x1B);
    __m128i abef = _mm_alignr_epi8(low, high, 8);
    __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
    for (; count > 0; count--, data += 64) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i schedule[4];
        for (int round = 0; round < 16; round++) {
            __m128i next;
            if (round < 4) {
                next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(data + 16 * round)), order);
            } else {
                const __m128i w0 = schedule[round & 3], w1 = schedule[(round + 1) & 3];
                const __m128i w2 = schedule[(round + 2) & 3], w3 = schedule[(round + 3) & 3];
                next = _mm_sha256msg1_epu32(w0, w1);
                next = _mm_add_epi32(next, _mm_alignr_epi8(w3, w2, 4));
                next = _mm_sha256msg2_epu32(next, w3);
            }
            schedule[round & 3] = next;
            __m128i sum =
                _mm_add_epi32(next, _mm_loadu_si128((const __m128i *)(cmessagedigest_constants + 4 * round)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    low = _mm_shuffle_epi32(abef, 0x1B);
    high = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)words, _mm_blend_epi16(low, high, 0xF0));
    _mm_storeu_si128((__m128i *)(words + 4), _mm_alignr_epi8(high, low, 8));
}

#else
static inline int cmessagedigest_has_instructions(void) { return 0; }
static inline void cmessagedigest_blocks(uint32_t *words, const uint8_t *data, size_t count) {}
#endif

/* As SHA256Update, by the instructions. */
static inline void cmessagedigest_update(SHA2_CTX *context, const uint8_t *data, size_t count) {
    size_t used = (context->bitcount[0] >> 3) % 64;
    context->bitcount[0] += (uint64_t)count << 3;
    if (used > 0) {
        size_t taken = count < 64 - used ? count : 64 - used;
        memcpy(context->buffer + used, data, taken);
        data += taken;
        count -= taken;
        if (used + taken < 64) return;
        cmessagedigest_blocks(context->state.st32, context->buffer, 1);
    }
    cmessagedigest_blocks(context->state.st32, data, count / 64);
    memcpy(context->buffer, data + count / 64 * 64, count % 64);
}

/* As SHA256Final, by the instructions: FIPS 180-4, 5.1.1. */
static inline void cmessagedigest_finish(uint8_t digest[32], SHA2_CTX *context) {
    uint8_t end[72] = {0x80};
    const uint64_t bits = context->bitcount[0];
    const size_t used = (bits >> 3) % 64;
    const size_t padding = used < 56 ? 56 - used : 120 - used;
    for (int index = 0; index < 8; index++) end[padding + index] = (uint8_t)(bits >> (56 - 8 * index));
    cmessagedigest_update(context, end, padding + 8);
    for (int index = 0; index < 32; index++) {
        digest[index] = (uint8_t)(context->state.st32[index / 4] >> (24 - 8 * (index % 4)));
    }
}

#endif
