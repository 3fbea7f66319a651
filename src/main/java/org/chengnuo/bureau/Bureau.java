package org.chengnuo.bureau;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The organ that runs the application, as its documents name it.
 *
 * @param name 机关名称
 * @param regionCode 行政区划代码 by GB/T 2260, six digits; begins every case number
 * @param departmentCode two characters that tell the department within a case number
 * @param documentMark 机关代字 of its document numbers
 * @param provinceMark the province's short name in certificate numbers
 * @param registryDistrict the district in whose name title certificates are numbered
 * @param registryCity the city in whose name registration certificates (证明) are numbered
 * @param reviewOrgan where a citizen may ask for administrative reconsideration
 * @param court where a citizen may bring an action
 */
@Validated
@ConfigurationProperties("chengnuo.bureau")
public record Bureau(
    @NotBlank @DefaultValue("巴彦淖尔市自然资源局") String name,
    @Pattern(regexp = "\\d{6}") @DefaultValue("150800") String regionCode,
    @Pattern(regexp = "[0-9A-Z]{2}") @DefaultValue("ZR") String departmentCode,
    @NotBlank @DefaultValue("巴自然资") String documentMark,
    @NotBlank @DefaultValue("蒙") String provinceMark,
    @NotBlank @DefaultValue("临河区") String registryDistrict,
    @NotBlank @DefaultValue("巴彦淖尔市") String registryCity,
    @NotBlank @DefaultValue("巴彦淖尔市人民政府") String reviewOrgan,
    @NotBlank @DefaultValue("有管辖权的人民法院") String court) {}
