/** What every other package uses: observable values, work off the event thread and back on it, private files. */
@NullMarked
package org.chatrpc.client.base;

import org.jspecify.annotations.NullMarked;
