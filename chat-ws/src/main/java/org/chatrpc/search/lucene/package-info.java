/** The index of messages, in Apache Lucene. */
@NullMarked
package org.chatrpc.search.lucene;

import org.jspecify.annotations.NullMarked;
