/** The administration of the server in the window: accounts, rooms, reports and figures. */
@NullMarked
package org.chatrpc.client.admin;

import org.jspecify.annotations.NullMarked;
