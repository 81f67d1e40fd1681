#include <archive.h>
#include <archive_entry.h>

/* The functions that are used, of the types that the headers give them. The library is opened when the first archive
   comes: it brings eight others along, which no workbook needs. */
struct archive_functions {
  __typeof__(archive_read_new) *read_new;
  __typeof__(archive_read_free) *read_free;
  __typeof__(archive_read_open_fd) *read_open_fd;
  __typeof__(archive_read_open_memory) *read_open_memory;
  __typeof__(archive_read_support_format_rar) *read_support_format_rar;
  __typeof__(archive_read_support_format_rar5) *read_support_format_rar5;
  __typeof__(archive_read_support_format_7zip) *read_support_format_7zip;
  __typeof__(archive_read_support_format_tar) *read_support_format_tar;
  __typeof__(archive_read_support_filter_gzip) *read_support_filter_gzip;
  __typeof__(archive_read_support_filter_bzip2) *read_support_filter_bzip2;
  __typeof__(archive_read_support_filter_xz) *read_support_filter_xz;
  __typeof__(archive_read_support_filter_zstd) *read_support_filter_zstd;
  __typeof__(archive_read_next_header) *read_next_header;
  __typeof__(archive_read_data_block) *read_data_block;
  __typeof__(archive_filter_bytes) *filter_bytes;
  __typeof__(archive_error_string) *error_string;
  __typeof__(archive_entry_filetype) *entry_filetype;
  __typeof__(archive_entry_hardlink) *entry_hardlink;
  __typeof__(archive_entry_is_encrypted) *entry_is_encrypted;
  __typeof__(archive_entry_pathname) *entry_pathname;
  __typeof__(archive_entry_pathname_utf8) *entry_pathname_utf8;
};
