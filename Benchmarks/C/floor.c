/* The least that reading can cost: inflates the parts a reader of cells needs, with libzip, and
   tokenises them with Expat and empty handlers, one thread. Usage: floor FILE-OR-FOLDER... */
#include <dirent.h>
#include <expat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <zip.h>

static void start(void *context, const XML_Char *name, const XML_Char **attributes) {
  (void)context, (void)name, (void)attributes;
}
static void end(void *context, const XML_Char *name) { (void)context, (void)name; }
static void text(void *context, const XML_Char *bytes, int count) {
  (void)context, (void)bytes, (void)count;
}

static int is_read(const char *name) {
  return strncmp(name, "xl/worksheets/sheet", 19) == 0 || strncmp(name, "docProps/", 9) == 0 ||
         strcmp(name, "_rels/.rels") == 0 || strcmp(name, "xl/workbook.xml") == 0 ||
         strcmp(name, "xl/_rels/workbook.xml.rels") == 0 ||
         strcmp(name, "xl/sharedStrings.xml") == 0 || strcmp(name, "xl/styles.xml") == 0;
}

static void fail(const char *what, const char *path) {
  fprintf(stderr, "%s: %s\n", path, what);
  exit(1);
}

static void read_file(const char *path, XML_Parser parser) {
  int code = 0;
  zip_t *archive = zip_open(path, ZIP_RDONLY, &code);
  if (!archive) fail("no archive", path);
  zip_int64_t entries = zip_get_num_entries(archive, 0);
  for (zip_int64_t index = 0; index < entries; index++) {
    if (!is_read(zip_get_name(archive, index, ZIP_FL_ENC_RAW))) continue;
    zip_file_t *entry = zip_fopen_index(archive, index, 0);
    if (!entry) fail("no entry", path);
    XML_ParserReset(parser, NULL);
    XML_SetElementHandler(parser, start, end);
    XML_SetCharacterDataHandler(parser, text);
    zip_int64_t count;
    do {
      void *buffer = XML_GetBuffer(parser, 65536);
      count = zip_fread(entry, buffer, 65536);
      if (count < 0) fail("damaged", path);
      if (XML_ParseBuffer(parser, (int)count, count == 0) != XML_STATUS_OK) fail("no XML", path);
    } while (count > 0);
    zip_fclose(entry);
  }
  zip_discard(archive);
}

int main(int count, char **arguments) {
  XML_Parser parser = XML_ParserCreate(NULL);
  for (int index = 1; index < count; index++) {
    struct stat status;
    if (stat(arguments[index], &status)) fail("not there", arguments[index]);
    if (!S_ISDIR(status.st_mode)) {
      read_file(arguments[index], parser);
      continue;
    }
    DIR *folder = opendir(arguments[index]);
    struct dirent *entry;
    while ((entry = readdir(folder))) {
      size_t length = strlen(entry->d_name);
      if (length < 5 || strcmp(entry->d_name + length - 5, ".xlsx")) continue;
      char path[4096];
      snprintf(path, sizeof path, "%s/%s", arguments[index], entry->d_name);
      read_file(path, parser);
    }
    closedir(folder);
  }
  XML_ParserFree(parser);
  return 0;
}
