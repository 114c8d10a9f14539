/** What administrators do with rooms. */
@NullMarked
package org.chatrpc.admin.room;

import org.jspecify.annotations.NullMarked;
