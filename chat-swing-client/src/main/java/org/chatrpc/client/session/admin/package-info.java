/** What an administrator sees of accounts, rooms, reports and the server. */
@NullMarked
package org.chatrpc.client.session.admin;

import org.jspecify.annotations.NullMarked;
