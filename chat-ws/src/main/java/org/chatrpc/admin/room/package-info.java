/** Administration of rooms. */
@NullMarked
package org.chatrpc.admin.room;

import org.jspecify.annotations.NullMarked;
