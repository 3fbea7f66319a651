package org.chengnuo.catalogue;

/**
 * One thing wrong in one file of the catalogue.
 *
 * @param file its name
 * @param item code of the item, as far as it could be read
 * @param field path within the item, e.g. {@code materials[1].name}
 * @param reason what is wrong, in Chinese
 */
record CatalogueProblem(String file, String item, String field, String reason) {

  @Override
  public String toString() {
    return "文件 " + file + "，事项 " + item + "，字段 " + field + "：" + reason;
  }
}
