/** The erasure of a person: what is left to do after it was decided, in pieces. */
@NullMarked
package org.chatrpc.admin.erasure;

import org.jspecify.annotations.NullMarked;
