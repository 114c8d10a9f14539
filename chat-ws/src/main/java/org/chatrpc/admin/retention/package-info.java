/** What administrators decide about what is kept: for how long, what a legal hold keeps, and which room is deleted. */
@NullMarked
package org.chatrpc.admin.retention;

import org.jspecify.annotations.NullMarked;
