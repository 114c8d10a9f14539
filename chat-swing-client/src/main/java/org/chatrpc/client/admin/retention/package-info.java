/** For how long messages and files are kept: the page of the server's runs, and the days of a room. */
@NullMarked
package org.chatrpc.client.admin.retention;

import org.jspecify.annotations.NullMarked;
