/** What the servers behind shadow databases need from the user's machine; knows no engine. */
@NullMarked
package dev.plumbline.app.shadow;

import org.jspecify.annotations.NullMarked;
