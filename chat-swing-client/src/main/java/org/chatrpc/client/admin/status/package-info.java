/** The figures of the server, with plots. */
@NullMarked
package org.chatrpc.client.admin.status;

import org.jspecify.annotations.NullMarked;
