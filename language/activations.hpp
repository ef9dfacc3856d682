#pragma once

// Non-linear functions made of additions, multiplications and one division, in a fixed order:
// every machine computes the same bits, and compilers turn loops over them into vector code.

namespace actorgraph {

/// A quotient that is not divided yet: of several functions multiplied, one division is enough.
struct Quotient {
  float over;
  float under;  ///< From 0.004 to 1.
};

/// tanh, to about 1e-7: the rational approximation that Eigen uses (degree 13 over degree 6).
[[nodiscard]] inline Quotient tanh_quotient(float x) {
  x = x < -7.9f ? -7.9f : x;
  x = x > 7.9f ? 7.9f : x;
  const float s = x * x;
  float p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
  p = p * s + -8.60467152213735e-11f;
  p = p * s + 5.12229709037114e-08f;
  p = p * s + 1.48572235717979e-05f;
  p = p * s + 6.37261928875436e-04f;
  p = p * s + 4.89352455891786e-03f;
  float q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
  q = q * s + 2.26843463243900e-03f;
  q = q * s + 4.89352518554385e-03f;
  return {x * p, q};
}

/// 1 / (1 + e^-x), twice as large.
[[nodiscard]] inline Quotient double_sigmoid_quotient(float x) {
  const Quotient half = tanh_quotient(0.5f * x);
  return {half.over + half.under, half.under};
}

[[nodiscard]] inline float fast_tanh(float x) {
  const Quotient quotient = tanh_quotient(x);
  return quotient.over / quotient.under;
}

/// 1 / (1 + e^-x)
[[nodiscard]] inline float fast_sigmoid(float x) { return 0.5f * fast_tanh(0.5f * x) + 0.5f; }

}  // namespace actorgraph
