/** The mutation test: each property of a catalogue is flipped, one at a time, and has to be seen, named, put right and taken back. */
@NullMarked
package dev.plumbline.mutation;

import org.jspecify.annotations.NullMarked;
