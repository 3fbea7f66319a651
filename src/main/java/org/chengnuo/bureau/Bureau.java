package org.chengnuo.bureau;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.chengnuo.identifier.RealEstateUnitCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The organ that runs the application, as its documents name it. Catalogue and documents take these values and say none of
 * them literally.
 *
 * @param name 机关名称
 * @param regionCode 行政区划代码 by GB/T 2260, six digits; begins every case number
 * @param departmentCode two characters that tell the department within a case number
 * @param documentMark 机关代字 of its document numbers
 * @param provinceMark the province's short name in certificate numbers
 * @param districts name of each county, banner and district by its code (GB/T 2260); title certificates are numbered in
 *     the name of the one that the parcel lies in
 * @param registryCity the city in whose name registration certificates (证明) are numbered, and title certificates of
 *     parcels whose code names none of the districts
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
    Map<@Pattern(regexp = "\\d{6}") String, @NotBlank String> districts,
    @NotBlank @DefaultValue("巴彦淖尔市") String registryCity,
    @NotBlank @DefaultValue("巴彦淖尔市人民政府") String reviewOrgan,
    @NotBlank @DefaultValue("有管辖权的人民法院") String court) {

  private static final Map<String, String> DISTRICTS =
      Map.of(
          "150802", "临河区", "150821", "五原县", "150822", "磴口县", "150823", "乌拉特前旗", "150824", "乌拉特中旗",
          "150825", "乌拉特后旗", "150826", "杭锦后旗");

  public Bureau {
    districts = districts == null || districts.isEmpty() ? DISTRICTS : Map.copyOf(districts);
  }

  /** The bureau as it is where nothing is configured, for callers without a Spring context. */
  public static Bureau standard() {
    return new Binder(List.of()).bindOrCreate("chengnuo.bureau", Bureau.class);
  }

  /** In whose name the certificate of a parcel is numbered: the district of its real-estate unit code, else the city. */
  public String registryOf(String parcel) {
    return RealEstateUnitCode.parse(parcel).map(RealEstateUnitCode::countyCode).map(districts::get).orElse(registryCity);
  }
}
