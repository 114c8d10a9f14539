/** Where the client keeps its files, and how it moves them there from earlier places. */
@NullMarked
package org.chatrpc.client.app.folder;

import org.jspecify.annotations.NullMarked;
