/** What administrators tell everybody. */
@NullMarked
package org.chatrpc.admin.announcement;

import org.jspecify.annotations.NullMarked;
