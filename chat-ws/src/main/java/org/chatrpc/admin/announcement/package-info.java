/** The announcement that administrators show to all users. */
@NullMarked
package org.chatrpc.admin.announcement;

import org.jspecify.annotations.NullMarked;
