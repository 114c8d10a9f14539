/**
 * Full-text search: the parsing of queries, the rules of who may find what, and an index that follows the log. The
 * index only proposes messages; each is confirmed in the store before it is shown.
 */
@NullMarked
package org.chatrpc.search;

import org.jspecify.annotations.NullMarked;
