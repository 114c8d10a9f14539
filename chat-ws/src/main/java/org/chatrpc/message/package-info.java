/** Posting and reading messages: the commands and their rules, pages of history, and whom a message mentions. */
@NullMarked
package org.chatrpc.message;

import org.jspecify.annotations.NullMarked;
