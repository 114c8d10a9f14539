/**
 * Finding messages by what they say: the query as people type it, who may find what, and an index that follows the log. The
 * index only proposes messages; each is found again in the store before it is shown.
 */
@NullMarked
package org.chatrpc.search;

import org.jspecify.annotations.NullMarked;
