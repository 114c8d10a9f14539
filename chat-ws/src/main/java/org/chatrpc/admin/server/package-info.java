/** The administrators' view of the server. */
@NullMarked
package org.chatrpc.admin.server;

import org.jspecify.annotations.NullMarked;
