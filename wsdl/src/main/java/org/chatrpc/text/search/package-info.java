/** Search queries as people type them, which server and client read alike. */
@NullMarked
package org.chatrpc.text.search;

import org.jspecify.annotations.NullMarked;
