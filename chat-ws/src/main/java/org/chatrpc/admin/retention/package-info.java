/** Retention periods, legal holds and the deletion of rooms by administrators. */
@NullMarked
package org.chatrpc.admin.retention;

import org.jspecify.annotations.NullMarked;
