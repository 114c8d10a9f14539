/** The days and times of rows. */
@NullMarked
package org.chatrpc.client.chat.row.time;

import org.jspecify.annotations.NullMarked;
