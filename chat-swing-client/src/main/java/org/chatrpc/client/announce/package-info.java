/** Announcements of the administrators: the banner, and the form to write it. */
@NullMarked
package org.chatrpc.client.announce;

import org.jspecify.annotations.NullMarked;
