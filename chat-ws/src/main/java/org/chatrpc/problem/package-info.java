/** Refusals: the reasons a call may be refused for, and the exception that carries one with a sentence for people. */
@NullMarked
package org.chatrpc.problem;

import org.jspecify.annotations.NullMarked;
