/** What the search offers while a query is typed: people, rooms, days, and earlier searches. */
@NullMarked
package org.chatrpc.client.search.suggest;

import org.jspecify.annotations.NullMarked;
