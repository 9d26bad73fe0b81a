/**
 * What tests of engines share: real servers, the corpus, and the compliance kit that every engine passes. For tests only;
 * knows no engine.
 */
@NullMarked
package dev.plumbline.testkit;

import org.jspecify.annotations.NullMarked;
