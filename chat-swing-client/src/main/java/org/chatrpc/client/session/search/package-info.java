/** What a search for messages asks for and finds. */
@NullMarked
package org.chatrpc.client.session.search;

import org.jspecify.annotations.NullMarked;
