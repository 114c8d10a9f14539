/** Lists of the administration: searched, read a page at a time. */
@NullMarked
package org.chatrpc.client.admin.found;

import org.jspecify.annotations.NullMarked;
