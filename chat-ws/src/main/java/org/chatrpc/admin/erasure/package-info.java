/** The erasure of users: the work in batches after the decision. */
@NullMarked
package org.chatrpc.admin.erasure;

import org.jspecify.annotations.NullMarked;
