/** Determines the kinds of files. Independent of the chat. */
@NullMarked
package org.chatrpc.file.kind;

import org.jspecify.annotations.NullMarked;
