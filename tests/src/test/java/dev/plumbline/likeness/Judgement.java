package dev.plumbline.likeness;

/** What was made of a labelled pair. */
record Judgement(String origin, String kind, String what, boolean renamed, double probability, boolean automatic) {}
