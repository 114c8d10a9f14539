/** What a search has found: paging, states, and the messages in short. */
@NullMarked
package org.chatrpc.client.search.result;

import org.jspecify.annotations.NullMarked;
