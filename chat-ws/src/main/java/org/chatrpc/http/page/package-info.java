/** The pages and files for people: the start page and the downloads of the desktop client. */
@NullMarked
package org.chatrpc.http.page;

import org.jspecify.annotations.NullMarked;
