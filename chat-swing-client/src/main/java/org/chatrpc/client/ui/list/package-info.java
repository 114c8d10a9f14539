/** What lists have in common: their rows, their keys and their context menus. */
@NullMarked
package org.chatrpc.client.ui.list;

import org.jspecify.annotations.NullMarked;
